/// The actions of IAM that an operation of an API takes.
enum IAMActions {
    /// - Parameters:
    ///   - service: The service as SDKs name it, such as `sesv2`.
    ///   - operation: The operation as its API names it, such as `CreateEmailIdentity`.
    /// - Returns: The actions, or `nil` where they do not follow from the names.
    static func names(service: String, operation: String) -> [String]? {
        let key = squeezed(service)
        guard !IAMServicePrefixes.irregular.contains(key) else { return nil }
        let prefix = IAMServicePrefixes.table[key] ?? service.lowercased()
        let actions = IAMActionOverrides.table["\(key):\(operation.lowercased())"] ?? [operation]
        return actions.map { "\(prefix):\($0)" }
    }

    private static func squeezed(_ service: String) -> String {
        String(service.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
}
