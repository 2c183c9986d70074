import Strata
import StrataLambda
import StrataS3

extension Examples {
    static let bucket = Example("StrataS3/Bucket", shows: ["AWS::S3::Bucket", "AWS::S3::BucketPolicy"]) { stack in
        Bucket("Uploads", in: stack)
    } more: { stack in
        let worker = Function(
            "Worker", in: stack, runtime: .nodejs22, code: .inline("exports.handler = async () => {};"))

        let uploads = Bucket("Uploads", in: stack)
        uploads.grant(.read(keys: "inbox/*"), to: worker)
        uploads.grant(.write, to: worker)
        worker.environment["UPLOADS"] = uploads.name

        Bucket(
            "Reports", in: stack, keepsVersions: true,
            lifecycle: [
                LifecycleRule(
                    expiration: .days(365), oldVersionExpiration: .days(30), uploadAbortion: .days(7),
                    transitions: ["STANDARD_IA": .days(30)])
            ])

        Bucket("Scratch", in: stack, removalPolicy: .destroy, isEmptiedOnDeletion: true)

        let theirs = Bucket.imported(arn: "arn:aws:s3:::example-reports", in: stack)
        theirs.grant(.read, to: worker)
    }
}
