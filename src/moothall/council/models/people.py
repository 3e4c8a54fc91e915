"""People who sign in. What a person may do comes from capacities, never from the person."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class PersonManager(BaseUserManager["Person"]):
    """Makes people; a person without mail signs in by login name."""

    def create_user(
        self, login: str, name: str = "", email: str | None = None, password: str | None = None, **more: Any
    ) -> "Person":
        """A new person; without a password nobody can sign in as them until one is set."""
        person = self.model(
            login=login, name=name or login, email=self.normalize_email(email) or None, **more
        )
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """A human being; may hold capacities in several councils."""

    login = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(unique=True, null=True, blank=True)
    is_active = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)

    objects = PersonManager()

    USERNAME_FIELD = "login"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name_plural = "people"

    def __str__(self) -> str:
        return self.name
