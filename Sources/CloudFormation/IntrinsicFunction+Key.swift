extension IntrinsicFunction {
    /// The key under which a function stands. `Fn::ForEach` is followed by `::` and the loop's name.
    public enum Key: String, CaseIterable, Hashable, Sendable {
        /// ``IntrinsicFunction/ref(_:)-enum.case``
        case ref = "Ref"
        /// ``IntrinsicFunction/getAttribute(resource:attribute:)``
        case getAttribute = "Fn::GetAtt"
        /// ``IntrinsicFunction/substitute(_:variables:)``
        case substitute = "Fn::Sub"
        /// ``IntrinsicFunction/join(delimiter:list:)``
        case join = "Fn::Join"
        /// ``IntrinsicFunction/split(delimiter:source:)``
        case split = "Fn::Split"
        /// ``IntrinsicFunction/select(index:list:)``
        case select = "Fn::Select"
        /// ``IntrinsicFunction/base64(_:)``
        case base64 = "Fn::Base64"
        /// ``IntrinsicFunction/cidr(ipBlock:count:cidrBits:)``
        case cidr = "Fn::Cidr"
        /// ``IntrinsicFunction/findInMap(map:topKey:secondKey:defaultValue:)``
        case findInMap = "Fn::FindInMap"
        /// ``IntrinsicFunction/getAvailabilityZones(region:)``
        case getAvailabilityZones = "Fn::GetAZs"
        /// ``IntrinsicFunction/getStackOutput(stackName:outputName:region:roleARN:)``
        case getStackOutput = "Fn::GetStackOutput"
        /// ``IntrinsicFunction/ifElse(condition:then:otherwise:)``
        case ifElse = "Fn::If"
        /// ``IntrinsicFunction/importValue(_:)``
        case importValue = "Fn::ImportValue"
        /// ``IntrinsicFunction/length(_:)``
        case length = "Fn::Length"
        /// ``IntrinsicFunction/toJSONString(_:)``
        case toJSONString = "Fn::ToJsonString"
        /// ``IntrinsicFunction/forEach(name:identifier:collection:outputKey:body:)``
        case forEach = "Fn::ForEach"
        /// ``IntrinsicFunction/transform(name:parameters:)``
        case transform = "Fn::Transform"
        /// ``IntrinsicFunction/and(_:)``
        case and = "Fn::And"
        /// ``IntrinsicFunction/or(_:)``
        case or = "Fn::Or"
        /// ``IntrinsicFunction/not(_:)``
        case not = "Fn::Not"
        /// ``IntrinsicFunction/equals(_:_:)``
        case equals = "Fn::Equals"
        /// ``IntrinsicFunction/condition(_:)``
        case condition = "Condition"
        /// ``IntrinsicFunction/contains(list:value:)``
        case contains = "Fn::Contains"
        /// ``IntrinsicFunction/eachMemberEquals(list:value:)``
        case eachMemberEquals = "Fn::EachMemberEquals"
        /// ``IntrinsicFunction/eachMemberIn(list:allowed:)``
        case eachMemberIn = "Fn::EachMemberIn"
        /// ``IntrinsicFunction/refAll(parameterType:)``
        case refAll = "Fn::RefAll"
        /// ``IntrinsicFunction/valueOf(parameter:attribute:)``
        case valueOf = "Fn::ValueOf"
        /// ``IntrinsicFunction/valueOfAll(parameterType:attribute:)``
        case valueOfAll = "Fn::ValueOfAll"
    }
}
