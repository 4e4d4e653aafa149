namespace KzKgData.Verification.DataPackages;

/// <summary>The columns whose declarations rules read. Each is resolved once per table, by the name that the table's role gives it.</summary>
internal enum KnownColumn
{
    /// <summary><c>cause</c>: of a row of the ledger, what accounts for the discrepancy.</summary>
    Cause,

    /// <summary><c>indicator</c>: of a claim, what kind of thing is measured.</summary>
    Indicator,

    /// <summary><c>period</c>: of a claim, the days that the figure is for.</summary>
    Period,

    /// <summary><c>reason</c>: of an exclusion, why the mention is no evidence.</summary>
    Reason,

    /// <summary><c>scope</c>: of a claim, which part of the indicator is measured.</summary>
    Scope,

    /// <summary><c>side</c>: of a claim, a person, an organisation or an office, the state that it belongs to.</summary>
    Side,

    /// <summary><c>source</c>: of a fact, the source that it is taken from.</summary>
    Source,

    /// <summary><c>subject</c>: of a claim, between whom the indicator is measured.</summary>
    Subject,

    /// <summary><c>unit</c>: of a claim, the unit of the value.</summary>
    Unit,
}
