"""What a résumé says of a career: its parts, jobs, studies, certificates, links and languages."""
