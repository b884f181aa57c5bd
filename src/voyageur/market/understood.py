"""What the market keeps of an understood posting, as Arrow: no text, and no place in a text."""

import pyarrow as pa

_GROUPS = pa.list_(pa.struct([("must", pa.bool_()), ("any_of", pa.list_(pa.string()))]))

UNDERSTOOD = pa.schema(
    [
        pa.field("doc_id", pa.string()),
        pa.field("lang", pa.string()),
        pa.field("role", pa.string()),
        pa.field("role_p", pa.float32()),
        pa.field("noc", pa.string()),
        pa.field("seniority", pa.string()),
        pa.field("country", pa.string()),
        pa.field("province", pa.string()),
        pa.field("economic_region", pa.string()),
        pa.field("mode", pa.string()),
        pa.field("years", pa.int32()),
        pa.field("pay_low", pa.int64()),
        pa.field("pay_high", pa.int64()),
        pa.field("pay_currency", pa.string()),
        pa.field("pay_base", pa.bool_()),
        pa.field("pay_estimate", pa.bool_()),
        pa.field("groups", _GROUPS),
        pa.field("certifications", _GROUPS),
        pa.field("french", pa.string()),
        pa.field("error", pa.string()),
        pa.field("extractor_version", pa.string()),
    ]
)
"""``pay_low`` and ``pay_high`` are cents a year. ``french`` is must or nice where asked for."""
