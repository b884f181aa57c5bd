"""What an administrator would say of the server that is tested."""

ENVIRONMENT = {
    "VOYAGEUR_ORGANISATION": "Lakehead College",
    "VOYAGEUR_PRIVACY_CONTACT": "Ada Roy, privacy officer, privacy@college.example",
    "VOYAGEUR_HOSTS": "plans.college.example",
    "VOYAGEUR_SECRET_KEY": "a key of the tests: 0123456789 abcdefghijklmnopqrstuvwxyz ABCDEFGH",
    "VOYAGEUR_MAIL_URL": "smtps://tests:secret@mail.college.example",
    "VOYAGEUR_OIDC_ISSUER": "https://id.college.example",
    "VOYAGEUR_OIDC_CLIENT": "voyageur",
    "VOYAGEUR_OIDC_SECRET": "a secret of the issuer",
    "VOYAGEUR_OIDC_NAME": "College account",
}
HOST = "plans.college.example"
