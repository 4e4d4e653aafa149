namespace KzKgData.Reporting;

/// <summary>What an output of findings tells besides them.</summary>
/// <param name="Notes">Whether to tell notes: what is worth knowing and wants nothing done.</param>
/// <param name="Decisions">Whether to tell where rules came to no verdict, and why.</param>
public readonly record struct FindingsDetail(bool Notes, bool Decisions);
