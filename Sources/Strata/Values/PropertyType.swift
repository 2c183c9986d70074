/// An object inside a resource's properties, with the properties that the registry knows for it.
public protocol PropertyType: ValueConvertible {}
