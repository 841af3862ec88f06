"""Publishes a finished site on the branch from which GitHub Pages serves it."""

from generator.deploy.deploy import Deployment, DeployOptions, deploy
from generator.deploy.repository import pages_address

__all__ = ["DeployOptions", "Deployment", "deploy", "pages_address"]
