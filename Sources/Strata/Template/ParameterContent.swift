/// What a parameter node holds.
final class ParameterContent {
    let type: ParameterType
    var defaultValue: String?
    var description: String?
    var allowedValues: [String] = []
    var allowedPattern: String?
    var constraintDescription: String?
    var minLength: Int?
    var maxLength: Int?
    var minValue: Int?
    var maxValue: Int?
    var isNoEcho = false

    init(type: ParameterType) { self.type = type }
}
