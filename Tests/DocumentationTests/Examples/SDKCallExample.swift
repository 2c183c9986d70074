import Strata
import StrataSDKCalls

extension Examples {
    static let sdkCall = Example("StrataSDKCalls/SDKCall", shows: ["Custom::SDKCall", "AWS::IAM::Policy"]) { stack in
        SDKCall(
            "TrustRAM", in: stack,
            onCreate: .call(
                service: "organizations", action: "EnableAWSServiceAccess",
                parameters: ["ServicePrincipal": "ram.amazonaws.com"]),
            onDelete: .call(
                service: "organizations", action: "DisableAWSServiceAccess",
                parameters: ["ServicePrincipal": "ram.amazonaws.com"]),
            physicalID: .fixed("ram.amazonaws.com"), policy: .actions(on: ["*"]))
    } more: { stack in
        let user = SDKCall(
            "Caller", in: stack, onUpdate: .call(service: "sts", action: "GetCallerIdentity"),
            policy: .actions(on: ["*"]))
        Output("CallerARN", in: stack, value: user["Arn"])
    }
}
