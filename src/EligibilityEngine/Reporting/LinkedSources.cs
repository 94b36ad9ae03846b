using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.Law;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Reporting;

/// <summary>The sources of a document as data that search engines and legal databases read: schema.org, and the ontology of ELI for acts. What is unknown stays out.</summary>
internal static class LinkedSources
{
    /// <summary>Indented; every sign that HTML could take for its own is escaped, so that no text ends the element it stands in.</summary>
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    public static string Of(Document document) => Map(
        ("@context", List("https://schema.org", Map(("eli", "http://data.europa.eu/eli/ontology#")))),
        ("@type", "Report"),
        ("name", document.Title),
        ("inLanguage", document.Language),
        ("citation", List(document.Cites.GroupBy(s => s.Source).Select(g => Source(g.Key, g))))).ToJsonString(Options) + "\n";

    private static JsonObject Source(Source source, IEnumerable<Statement> cited) => source.IsAct ? Map([
        .. Common(source),
        ("legislationType", source.Kind),
        ("legislationIdentifier", source.Number),
        ("legislationDate", Day(source.Adopted)),
        ("legislationDateVersion", Day(source.Read)),
        ("legislationDateOfApplicability", Day(source.Applicable)),
        ("eli:id_local", source.Number),
        ("eli:date_document", Day(source.Adopted)),
        ("eli:date_publication", Day(source.Published)),
        ("eli:first_date_entry_in_force", Day(source.Applicable)),
        ("eli:version_date", Day(source.Read)),
        ("eli:published_in", source.Gazette),
        ("hasPart", List(cited.Select(s => Map(("@type", "Legislation"), ("name", s.At.ToString())))))])
        : Map([.. Common(source), ("genre", source.Kind)]);

    private static IEnumerable<(string Key, JsonNode? Value)> Common(Source source) =>
    [
        ("@type", source.IsAct ? List("Legislation", "eli:LegalResource") : source.Kind == "news" ? "NewsArticle" : "CreativeWork"),
        ("identifier", source.Id),
        ("name", source.OriginalTitle ?? source.Title.ToString()),
        ("alternateName", source.OriginalTitle is null ? null : source.Title.ToString()),
        ("inLanguage", source.Language),
        ("publisher", source.Publisher is { } publisher ? Map(("@type", "Organization"), ("name", publisher.ToString())) : null),
        ("datePublished", Day(source.Published)),
        ("url", source.Address is { } address ? Pages.Of(new Reference(ReferenceKind.Page, address))?.OriginalString : null),
    ];

    private static string? Day(DateOnly? day) => day is { } known ? Text.Values.OfDay(known) : null;

    private static string? Day(DaySpan span) => span.IsExact ? Day(span.Latest) : null;
}
