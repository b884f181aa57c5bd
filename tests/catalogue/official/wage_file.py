"""Job Bank's wage file in small: the 21 columns of the edition of 2025, BOM and CRLF."""

TITLE = (
    "NOC_CNP",
    "NOC_Title_eng",
    "NOC_Title_fra",
    "prov",
    "ER_Code_Code_RE",
    "ER_Name",
    "Nom_RE",
)
COLUMNS = (
    *TITLE,
    "Low_Wage_Salaire_Minium",
    "Median_Wage_Salaire_Median",
    "High_Wage_Salaire_Maximal",
    "Average_Wage_Salaire_Moyen",
    "Quartile1_Wage_Salaire_Quartile1",
    "Quartile3_Wage_Salaire_Quartile3",
    "Data_Source_E",
    "Data_Source_F",
    "Reference_Period",
    "Revision_Date_Date_revision",
    "Annual_Wage_Flag_Salaire_annuel",
    "Wage_Comment_E",
    "Wage_Comment_F",
    "EmployeesWithNonWageBenefit_Pct",
)
OF_2024 = (*COLUMNS[:-1], "Non_WageBen_pct")
NAME = "2a71-das-wage2025opendata-esdc-all-19nov2025-vf.csv"

SURVEY = "Labour Force Survey"


def row(
    noc: str = "NOC_21211",
    region: str = "ER00",
    wages: str = "30,46.15,69.74",
    rest: str = "48.93,,",
    method: str = SURVEY,
    period: str = "2023-2024",
    annual: str = "0",
    benefits: str = "94.2",
    title: str = "Data scientists",
) -> str:
    """A row; ``wages`` are low, median and high, ``rest`` average and quartiles."""
    return (
        f"{noc},{title},Scientifiques de données,NAT,{region},Place,Lieu,"
        f"{wages},{rest},{method},Enquête,{period},2025-11-19,{annual},,,{benefits}"
    )


WITHHELD = row(wages=",,", rest=",,", method="NA", period="NA", benefits="")


def text(*rows: str, columns: tuple[str, ...] = COLUMNS) -> str:
    return "".join(f"{line}\r\n" for line in (",".join(columns), *rows))


def content(*rows: str, columns: tuple[str, ...] = COLUMNS) -> bytes:
    return text(*rows, columns=columns).encode("utf-8-sig")
