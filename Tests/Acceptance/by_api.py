"""How resources are made for whose types moto lacks CloudFormation, but has the service's API."""

import json
from dataclasses import dataclass, field
from typing import Callable

BY_API = {}


@dataclass
class Made:
    """A resource that was made: what `Ref` and `Fn::GetAtt` give, and how it is deleted."""

    id: str
    delete: Callable = lambda: None
    attributes: dict = field(default_factory=dict)


def makes(type):
    """Marks the function that makes resources of a type, of clients, the properties, and a name for those that have none."""

    def mark(function):
        BY_API[type] = function
        return function

    return mark


def only(properties, *names):
    """Some of the properties, as far as they are there."""
    return {name: properties[name] for name in names if name in properties}


def document(policy):
    """A policy as text: CloudFormation takes it as JSON too."""
    return policy if isinstance(policy, str) else json.dumps(policy)
