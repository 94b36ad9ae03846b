using System.Text.Json.Nodes;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Citing;

/// <summary>Items of CSL-JSON, version 1.0.2.</summary>
internal static class CslStyle
{
    public static string Items(IEnumerable<CitedWork> works) => List(works.Select(Item)).ToJsonString(JsonText.Options()) + "\n";

    private static JsonObject Item(CitedWork work) => Map(
        ("id", work.Source.Id),
        ("type", Type(work)),
        ("title", work.Title),
        ("original-title", work.Original),
        ("genre", work.Kind),
        ("number", work.Number),
        ("publisher", work.Publisher),
        ("container-title", work.Gazette),
        ("jurisdiction", work.Jurisdiction is { } whose ? Printable.Of(whose) : null),
        ("issued", Date(work.Day)),
        ("accessed", work.Source.Read is { } read ? Date(PartialDay.Of(read)) : null),
        ("section", work.Source.IsAct ? work.PlacesInOne : null),
        ("note", work.Source.IsAct ? null : work.PlacesInOne),
        ("language", work.Source.Language),
        ("URL", work.Address));

    private static string Type(CitedWork work) => work.Source switch
    {
        { IsAct: true, Kind: "decree" or "edict" or "order" or "ordinance" or "regulation" or "resolution" or "rules" } => "regulation",
        { IsAct: true, Kind: "treaty" } => "treaty",
        { IsAct: true } => "legislation",
        { Kind: "news" } => "article-newspaper",
        { Kind: { } kind } when kind.Contains("report", StringComparison.Ordinal) => "report",
        { Address: not null } => "webpage",
        _ => "document",
    };

    private static JsonObject? Date(PartialDay day) => day.Year is null ? null : Map(("date-parts", List([List(day.Parts.Select(p => (JsonNode?)p))])));
}
