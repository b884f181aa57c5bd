"""Documents as PDF: laid out by Typst from one template, tagged for readers of all kinds."""
