import CloudFormation
import Strata
import StrataTesting

/// What a value comes to as a property of a resource in a stack `stack`, which has a queue `Queue` too.
func property(_ value: (Stack, Resource) -> any ValueConvertible) -> TemplateValue {
    let template = TestTemplate("stack") { stack in
        let queue = Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        let holder = Resource("Holder", in: stack, type: "Custom::Holder")
        holder[property: "Value"] = JSON(expression: value(stack, queue).expression)
    }
    return template["Resources", "Holder", "Properties", "Value"] ?? .null
}

/// What a value without references comes to.
func property(_ value: any ValueConvertible) -> TemplateValue { property { _, _ in value } }
