namespace EligibilityEngine.Reporting;

/// <summary>What a document may be, of which the book of phrases has words of its own.</summary>
internal enum SourceKind
{
    Statute,
    Code,
    Constitution,
    Decree,
    Order,
    News,
    CountryReport,
    ReportToTheUnitedNations,
    ReferenceWork,
    LegalDatabase,
    Guide,
    GovernmentStatement,
}
