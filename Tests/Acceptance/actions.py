"""Actions that moto 5.2.5 lacks and custom resources call: they are answered, and do nothing."""

# By service: the module of moto, its class of answers, the actions.
ACTIONS = {
    "cloudformation": ("CloudFormationResponse", ["ActivateOrganizationsAccess", "DeactivateOrganizationsAccess"]),
}


def answer(server):
    """Has the server answer them, and keep which were called."""
    import importlib

    from moto.core.responses import EmptyResult
    from moto.core.utils import camelcase_to_underscores

    def made(service, action):
        def method(self):
            server.lacking[f"{service}:{action}"] = "answered only"
            return EmptyResult()

        return method

    for service, (name, actions) in ACTIONS.items():
        responses = getattr(importlib.import_module(f"moto.{service}.responses"), name)
        for action in actions:
            setattr(responses, camelcase_to_underscores(action), made(service, action))
