"""What a WSGI server calls."""

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "voyageur.web.settings"

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
