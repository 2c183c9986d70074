/// The network that the accounts share.
struct NetworkConfiguration {
    /// Its addresses: `10.0.0.0/16`.
    var cidr: String
    /// In how many zones it is.
    var zones: Int
}
