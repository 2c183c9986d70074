import Strata
import StrataSSM

extension Examples {
    static let mapping = Example("Strata/Mapping", shows: ["Mappings", "AWS::SSM::Parameter"]) { stack in
        let sizes = Mapping("Sizes", in: stack, ["eu-west-1": ["batch": "10"], "us-east-1": ["batch": "25"]])
        StringParameter("Size", in: stack, name: "/shop/size", value: .findInMap(sizes, AWS.region, "batch"))
    }
}
