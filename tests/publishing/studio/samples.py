"""Decks of every kind of slide in both languages, with words as long as the real ones."""

from collections.abc import Callable
from datetime import date, timedelta

from voyageur.charts.burn_up.value import BurnUp, WeekPoint
from voyageur.charts.demand.value import Demand, Share
from voyageur.charts.pay_ranges.value import PayRange, PayRanges
from voyageur.charts.reach.value import Point, ReachCurve
from voyageur.charts.timeline.value import Group as Tasks
from voyageur.charts.timeline.value import Task, Timeline
from voyageur.domain.names import Lang
from voyageur.publishing.document import KeyFigure
from voyageur.publishing.studio.deck import (
    Body,
    Call,
    Chart,
    Columns,
    Deck,
    Figures,
    Group,
    Groups,
    Hook,
    Names,
    Points,
    Slide,
    Status,
    Statuses,
    Step,
    Steps,
)

AT = date(2026, 11, 28)

_SKILLS = (
    ("Python", 0.83, "83% · 124 of 150", "83 % · 124 sur 150"),
    ("SQL", 0.61, "61% · 92 of 150", "61 % · 92 sur 150"),
    ("Docker", 0.47, "47% · 70 of 150", "47 % · 70 sur 150"),
    ("Kubernetes", 0.41, "41% · 62 of 150", "41 % · 62 sur 150"),
    ("PyTorch", 0.39, "39% · 58 of 150", "39 % · 58 sur 150"),
    ("Amazon SageMaker", 0.22, "22% · 33 of 150", "22 % · 33 sur 150"),
    ("TensorFlow", 0.21, "21% · 31 of 150", "21 % · 31 sur 150"),
    ("MLflow", 0.13, "13% · 20 of 150", "13 % · 20 sur 150"),
)


def demand(lang: Lang) -> Demand:
    return Demand(
        title={"en": "What employers ask for", "fr": "Ce que les employeurs demandent"}[lang],
        rows=tuple(
            Share(
                label=name,
                share=share,
                low=share - 0.06,
                high=share + 0.06,
                words=en if lang == "en" else fr,
            )
            for name, share, en, fr in _SKILLS
        ),
    )


def _ai_en() -> Deck:
    guide = "Tech Roles in Canada guide (2025), not verified"
    return Deck(
        "ai-ml-engineer",
        "AI / ML Engineer: the role in nine slides",
        "en",
        (
            Slide(
                Hook(
                    "How do you become an AI / ML engineer in Canada?",
                    "Pay, skills, certifications and the five stages of the way, each with its "
                    "source.",
                    "🇨🇦 Tech roles in Canada",
                )
            ),
            Slide(
                Figures(
                    "💰 What it pays",
                    (
                        KeyFigure("$90,000–$140,000", "a year, as the guide says"),
                        KeyFigure("$97,760", "official median for data scientists, Canada"),
                        KeyFigure("$118,000", "middle of 64 postings that state pay"),
                    ),
                    "Before tax, full time.",
                ),
                (guide, "Job Bank wages (NOC 21211), Nov 19, 2025 · 64 postings read Nov 20, 2026"),
            ),
            Slide(
                Groups(
                    "🧠 What you need to know",
                    (
                        Group("AI / ML frameworks", ("TensorFlow", "PyTorch", "JAX")),
                        Group("Data pipelines", ("MLflow", "Kubeflow", "Apache Airflow")),
                        Group(
                            "Cloud AI services",
                            ("Amazon SageMaker", "Google Vertex AI", "Azure Machine Learning"),
                        ),
                    ),
                    "One of each is enough to begin.",
                ),
                (guide,),
            ),
            Slide(
                Chart(
                    "What employers ask for",
                    demand("en"),
                    "Python leads at 83%, followed by SQL at 61%, Docker at 47% and Kubernetes.",
                    "Share of 150 postings that name it.",
                ),
                ("150 Canadian postings for the role, n = 150, read Nov 20, 2026",),
            ),
            Slide(
                Statuses(
                    "🎓 Certifications",
                    (
                        Status(
                            "Google Cloud Professional Machine Learning Engineer",
                            "offered · US$200",
                            "good",
                        ),
                        Status(
                            "AWS Certified Machine Learning – Specialty",
                            "retired on March 31, 2026",
                            "gone",
                            "AWS Certified Machine Learning Engineer – Associate",
                        ),
                        Status(
                            "Microsoft Certified: Azure AI Engineer Associate",
                            "retires on June 30, 2026",
                            "warning",
                            "Azure AI Apps and Agents Developer Associate",
                        ),
                    ),
                ),
                ("Google Cloud, AWS Training and Certification, Microsoft Learn, Nov 2026",),
            ),
            Slide(
                Points(
                    "💼 What you will do",
                    (
                        (
                            "Design, train, and deploy machine learning models for predictive "
                            "analytics."
                        ),
                        "Build automated ML pipelines using frameworks like MLflow or Kubeflow.",
                        "Optimize model performance and scalability in production environments.",
                        (
                            "Collaborate with Data Engineers and MLOps teams for model "
                            "deployment and monitoring."
                        ),
                        "Conduct A/B testing, data labeling, and model explainability analysis.",
                    ),
                ),
                (guide,),
            ),
            Slide(
                Steps(
                    "🗺️ The way in five stages",
                    (
                        Step("Foundation", "Master Python, statistics, and linear algebra."),
                        Step(
                            "Machine Learning",
                            "Learn regression, classification, clustering, and neural networks.",
                        ),
                        Step(
                            "Deep Learning",
                            "Explore CNNs, RNNs, Transformers using TensorFlow/PyTorch.",
                        ),
                        Step(
                            "MLOps",
                            "Learn containerization (Docker/Kubernetes), CI/CD, and ML pipelines.",
                        ),
                        Step("Specialization", "Focus on NLP, Computer Vision, or Generative AI."),
                    ),
                ),
                (guide,),
            ),
            Slide(
                Names(
                    "🏢 Who hires",
                    (
                        "RBC Borealis",
                        "Shopify",
                        "Google DeepMind",
                        "Microsoft Canada",
                        "Cohere",
                        "Layer 6 (TD Bank)",
                        "TD Bank Group",
                    ),
                ),
                (guide,),
            ),
            Slide(
                Call(
                    "Plan your own way",
                    "Voyageur reads your résumé, tells what you lack and plans it week by week. "
                    "Free, on your own machine.",
                )
            ),
        ),
        "What does an AI / ML engineer earn in Canada, and how does one become one?",
        ("TechCanada", "MachineLearning"),
    )


def _ai_fr() -> Deck:
    guide = "Guide des métiers techniques au Canada (2025), non vérifié"
    return Deck(
        "ingenierie-ia",
        "Ingénieur ou ingénieure en IA et en apprentissage automatique",
        "fr",
        (
            Slide(
                Hook(
                    "Comment devenir ingénieur ou ingénieure en IA et en apprentissage "
                    "automatique?",
                    "La paie, les compétences, les certifications et les cinq étapes du chemin, "
                    "chacune avec sa source.",
                    "🇨🇦 Métiers techniques au Canada",
                )
            ),
            Slide(
                Figures(
                    "💰 Ce que ça paie",
                    (
                        KeyFigure("90 000 $ à 140 000 $", "par année, selon le guide"),
                        KeyFigure(
                            "97 760 $", "médiane officielle des scientifiques des données, Canada"
                        ),
                        KeyFigure("118 000 $", "milieu de 64 offres qui annoncent la paie"),
                    ),
                    "Avant impôt, à temps plein.",
                ),
                (
                    guide,
                    (
                        "Salaires du Guichet-Emplois (CNP 21211), 19 nov. 2025 · 64 offres lues le "
                        "20 nov. 2026"
                    ),
                ),
            ),
            Slide(
                Groups(
                    "🧠 Ce qu'il faut savoir",
                    (
                        Group(
                            "Cadriciels d'IA et d'apprentissage automatique",
                            ("TensorFlow", "PyTorch", "JAX"),
                        ),
                        Group("Pipelines de données", ("MLflow", "Kubeflow", "Apache Airflow")),
                        Group(
                            "Services d'IA infonuagiques",
                            ("Amazon SageMaker", "Google Vertex AI", "Azure Machine Learning"),
                        ),
                    ),
                    "Un de chaque suffit pour commencer.",
                ),
                (guide,),
            ),
            Slide(
                Chart(
                    "Ce que les employeurs demandent",
                    demand("fr"),
                    "Python mène à 83 %, puis SQL à 61 %, Docker à 47 % et Kubernetes à 41 %.",
                    "Part de 150 offres qui le nomment.",
                ),
                ("150 offres canadiennes pour le métier, n = 150, lues le 20 nov. 2026",),
            ),
            Slide(
                Statuses(
                    "🎓 Les certifications",
                    (
                        Status(
                            "Google Cloud Professional Machine Learning Engineer",
                            "offerte · 200 $ US",
                            "good",
                        ),
                        Status(
                            "AWS Certified Machine Learning – Specialty",
                            "retirée le 31 mars 2026",
                            "gone",
                            "AWS Certified Machine Learning Engineer – Associate",
                        ),
                        Status(
                            "Microsoft Certified: Azure AI Engineer Associate",
                            "retirée le 30 juin 2026",
                            "warning",
                            "Azure AI Apps and Agents Developer Associate",
                        ),
                    ),
                ),
                ("Google Cloud, AWS Training and Certification, Microsoft Learn, nov. 2026",),
            ),
            Slide(
                Points(
                    "💼 Ce que vous ferez",
                    (
                        (
                            "Concevoir, entraîner et déployer des modèles d'apprentissage "
                            "automatique pour l'analyse prédictive."
                        ),
                        (
                            "Construire des pipelines d'apprentissage automatique automatisés "
                            "avec des outils comme MLflow ou Kubeflow."
                        ),
                        (
                            "Optimiser la performance des modèles et leur mise à l'échelle en "
                            "production."
                        ),
                        (
                            "Collaborer avec l'ingénierie des données et les équipes MLOps au "
                            "déploiement et à la surveillance des modèles."
                        ),
                        (
                            "Mener des tests A/B, l'étiquetage de données et l'analyse de "
                            "l'explicabilité des modèles."
                        ),
                    ),
                ),
                (guide,),
            ),
            Slide(
                Steps(
                    "🗺️ Le chemin en cinq étapes",
                    (
                        Step("Bases", "Maîtriser Python, la statistique et l'algèbre linéaire."),
                        Step(
                            "Apprentissage automatique",
                            "Apprendre la régression, la classification, le partitionnement et les "
                            "réseaux de neurones.",
                        ),
                        Step(
                            "Apprentissage profond",
                            "Explorer les réseaux convolutifs, les réseaux récurrents et les "
                            "transformeurs avec TensorFlow ou PyTorch.",
                        ),
                        Step(
                            "MLOps",
                            "Apprendre la conteneurisation (Docker, Kubernetes), l'intégration et "
                            "la livraison continues et les pipelines d'apprentissage automatique.",
                        ),
                        Step(
                            "Spécialisation",
                            "Se concentrer sur le traitement du langage naturel, la vision par "
                            "ordinateur ou l'IA générative.",
                        ),
                    ),
                ),
                (guide,),
            ),
            Slide(
                Names(
                    "🏢 Qui embauche",
                    (
                        "RBC Borealis",
                        "Shopify",
                        "Google DeepMind",
                        "Microsoft Canada",
                        "Cohere",
                        "Layer 6 (Banque TD)",
                        "Groupe Banque TD",
                    ),
                ),
                (guide,),
            ),
            Slide(
                Call(
                    "Planifiez votre propre chemin",
                    "Voyageur lit votre CV, dit ce qui vous manque et le planifie semaine par "
                    "semaine. Gratuit, sur votre propre ordinateur.",
                )
            ),
        ),
        "Combien gagne-t-on en IA au Canada, et comment y arriver?",
        ("TechCanada",),
    )


def pay(lang: Lang) -> PayRanges:
    label = {
        "en": ("Guide", "Official", "Posted"),
        "fr": ("Guide", "Officiel", "Affiché"),
    }[lang]
    names = {
        "en": ("Cybersecurity Engineer", "Software Architect"),
        "fr": ("Ingénierie en cybersécurité", "Architecture logicielle"),
    }[lang]
    rows = []
    for name, low in zip(names, (85_000, 100_000), strict=True):
        rows += [
            PayRange(label=label[0], kind="guide", low=low, high=low + 50_000, group=name),
            PayRange(
                label=label[1],
                kind="official",
                low=low - 18_000,
                high=low + 41_000,
                middle=low + 9_000,
                group=name,
            ),
            PayRange(
                label=label[2],
                kind="posted",
                low=low - 4_000,
                high=low + 62_000,
                middle=low + 24_000,
                group=name,
            ),
        ]
    title = {"en": "Pay side by side", "fr": "La paie côte à côte"}[lang]
    return PayRanges(title=title, rows=tuple(rows))


def hours() -> BurnUp:
    monday = date(2026, 8, 31)
    return BurnUp(
        title="Hours",
        weeks=tuple(
            WeekPoint(
                monday=monday + timedelta(weeks=n),
                planned=10.0 * (n + 1),
                logged=min(8.4 * (n + 1), 109.0),
            )
            for n in range(40)
        ),
        today=date(2026, 11, 26),
        total=400.0,
        planned=400.0,
        ends=date(2027, 6, 6),
        likely_end=date(2027, 7, 25),
    )


def reach() -> ReachCurve:
    return ReachCurve(
        title="Reach",
        n=150,
        points=(
            Point(day=date(2026, 11, 30), share=0.08, met=12),
            Point(day=date(2027, 2, 10), share=0.21, met=31, label="SQL"),
            Point(day=date(2027, 5, 2), share=0.38, met=57, label="Docker"),
            Point(day=date(2027, 8, 20), share=0.56, met=84, label="PyTorch"),
            Point(day=date(2027, 11, 1), share=0.64, met=96, label="Amazon SageMaker"),
        ),
        window=(date(2027, 10, 10), date(2028, 1, 15)),
    )


def weeks(lang: Lang) -> Timeline:
    names = {
        "en": ("Foundation", "Machine Learning", "Linear algebra", "Classification"),
        "fr": ("Bases", "Apprentissage automatique", "Algèbre linéaire", "Classification"),
    }[lang]
    return Timeline(
        title="Plan",
        groups=(
            Tasks(
                name=names[0],
                tasks=(
                    Task(label="Python", start=date(2026, 11, 30), end=date(2027, 2, 7)),
                    Task(label=names[2], start=date(2027, 2, 8), end=date(2027, 3, 28)),
                ),
            ),
            Tasks(
                name=names[1],
                tasks=(
                    Task(
                        label=names[3],
                        start=date(2027, 3, 29),
                        end=date(2027, 6, 20),
                        exam=date(2027, 6, 21),
                    ),
                    Task(label="PyTorch", start=date(2027, 6, 21), end=date(2027, 10, 3)),
                    Task(label="MLflow", start=date(2027, 5, 1), end=date(2027, 9, 3), beside=True),
                ),
            ),
        ),
        window=(date(2027, 9, 20), date(2027, 12, 12)),
        off=((date(2026, 12, 21), date(2027, 1, 3)),),
    )


def _comparison_en() -> Deck:
    return Deck(
        "comparison",
        "Cybersecurity engineer or software architect?",
        "en",
        (
            Slide(Hook("Cybersecurity or architecture?", kicker="Two roles side by side")),
            Slide(
                Columns(
                    "What sets them apart",
                    (
                        Group(
                            "Cybersecurity Engineer",
                            (
                                "$85,000–$135,000",
                                "SIEM, EDR, SOAR",
                                "CISSP, CEH or Security+",
                                "Government of Canada, RBC, Deloitte",
                                "Lead response and mitigation during security breaches.",
                            ),
                        ),
                        Group(
                            "Software Architect",
                            (
                                "$100,000–$150,000",
                                "Java, Python or C#; microservices",
                                "TOGAF, AWS Solutions Architect",
                                "Shopify, RBC, OpenText, CGI",
                                "Translate business needs into robust technical designs.",
                            ),
                        ),
                    ),
                ),
                ("Tech Roles in Canada guide (2025), not verified",),
            ),
            Slide(
                Chart("What each pays", pay("en"), "The architect's range begins higher."),
                ("Guide (2025) · Job Bank, Nov 19, 2025 · 214 postings",),
            ),
            Slide(
                Columns(
                    "Three roles, one base",
                    (
                        Group("Data Engineer", ("Python, SQL", "Spark, Kafka", "Pipelines")),
                        Group("Data Scientist", ("Python, R", "scikit-learn", "Analyses")),
                        Group("AI / ML Engineer", ("Python", "PyTorch", "Models in production")),
                    ),
                    "What they share is a year of learning.",
                ),
            ),
            Slide(Call("Compare your own two", "voyageur compare data-engineer devops-engineer")),
        ),
    )


def _comparison_fr() -> Deck:
    return Deck(
        "comparaison",
        "Cybersécurité ou architecture?",
        "fr",
        (
            Slide(
                Hook(
                    "Cybersécurité ou architecture logicielle?",
                    "La paie, les compétences et le chemin, côte à côte.",
                    "Deux métiers comparés",
                ),
                stale=("Le guide est à revoir depuis le 1 nov. 2026.",),
            ),
            Slide(
                Columns(
                    "Ce qui les distingue",
                    (
                        Group(
                            "Ingénieur ou ingénieure en cybersécurité",
                            (
                                "85 000 $ à 135 000 $",
                                "SIEM, EDR, SOAR",
                                "CISSP, CEH ou Security+",
                                "Gouvernement du Canada, RBC, Deloitte",
                                (
                                    "Diriger l'intervention et l'atténuation lors d'atteintes à la "
                                    "sécurité."
                                ),
                            ),
                        ),
                        Group(
                            "Architecte logiciel ou logicielle",
                            (
                                "100 000 $ à 150 000 $",
                                "Java, Python ou C#; microservices",
                                "TOGAF, AWS Solutions Architect",
                                "Shopify, RBC, OpenText, CGI",
                                (
                                    "Traduire les besoins d'affaires en conceptions techniques "
                                    "robustes."
                                ),
                            ),
                        ),
                    ),
                ),
                ("Guide des métiers techniques au Canada (2025), non vérifié",),
                ("Le guide est à revoir depuis le 1 nov. 2026.",),
            ),
            Slide(
                Chart("Ce que chacun paie", pay("fr"), "La plage commence plus haut."),
                ("Guide (2025) · Guichet-Emplois, 19 nov. 2025 · 214 offres",),
            ),
            Slide(Call("Comparez les vôtres")),
        ),
    )


def _progress(lang: Lang) -> Deck:
    en = lang == "en"
    return Deck(
        "progress",
        "My progress" if en else "Ma progression",
        lang,
        (
            Slide(
                Hook(
                    "109 hours in" if en else "109 heures de faites",
                    kicker="My way into tech" if en else "Mon chemin vers la techno",
                )
            ),
            Slide(
                Figures(
                    "Where I stand" if en else "Où j'en suis",
                    (
                        KeyFigure(
                            "38%" if en else "38 %",
                            "postings within reach" if en else "des offres à portée",
                        ),
                        KeyFigure("27", "weeks to go" if en else "semaines à faire"),
                        KeyFigure("109", "hours logged" if en else "heures consignées"),
                        KeyFigure("4", "skills done" if en else "compétences acquises"),
                    ),
                )
            ),
            Slide(
                Chart(
                    "Hours planned and done" if en else "Heures prévues et faites",
                    hours(),
                    "109 of 400 hours." if en else "109 heures sur 400.",
                )
            ),
            Slide(
                Chart(
                    "What comes within reach" if en else "Ce qui vient à portée",
                    reach(),
                    "From 8% to 64%." if en else "De 8 % à 64 %.",
                ),
                ("150 postings" if en else "150 offres",),
            ),
            Slide(
                Chart(
                    "The plan, week by week" if en else "Le plan, semaine par semaine",
                    weeks(lang),
                    "Until October 2027." if en else "Jusqu'en octobre 2027.",
                )
            ),
            Slide(
                Figures(
                    "One figure" if en else "Un seul chiffre",
                    (
                        KeyFigure(
                            "1 250 $" if not en else "$1,250",
                            "known costs" if en else "de coûts connus",
                        ),
                    ),
                )
            ),
            Slide(Points("Next" if en else "Ensuite", ("PyTorch", "MLflow"))),
            Slide(
                Steps(
                    "And then" if en else "Et après",
                    (Step("MLOps"), Step("Specialization" if en else "Spécialisation")),
                    first=4,
                )
            ),
            Slide(Call("Follow along" if en else "À suivre")),
        ),
    )


DECKS: dict[str, Callable[[Lang], Deck]] = {
    "role": lambda lang: _ai_en() if lang == "en" else _ai_fr(),
    "comparison": lambda lang: _comparison_en() if lang == "en" else _comparison_fr(),
    "progress": _progress,
}


def one(body: Body, lang: Lang = "en", sources: tuple[str, ...] = ()) -> Deck:
    """A deck of one slide."""
    return Deck("one", "One slide", lang, (Slide(body, sources),))
