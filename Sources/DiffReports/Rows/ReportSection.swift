/// A part of a report that belongs together: a heading, and blocks of lines that are not torn apart.
struct ReportSection {
    /// The heading.
    var title: ReportLine
    /// What it says: each block is one thing with its details.
    var blocks: [[ReportLine]]
    /// What the blocks are called where some are left out: `resources of orders`.
    var noun: String
    /// Whether it belongs before everything else.
    var isDanger = false
}
