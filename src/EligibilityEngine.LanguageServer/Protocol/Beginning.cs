using System.Collections.Immutable;
using System.Text.Json;

namespace EligibilityEngine.LanguageServer.Protocol;

/// <summary><c>initialize</c>.</summary>
internal sealed record Beginning
{
    public string? RootUri { get; init; }

    public ImmutableArray<WorkspaceFolder>? WorkspaceFolders { get; init; }

    public string? Locale { get; init; }

    public Settings? InitializationOptions { get; init; }

    /// <summary>What the editor can do.</summary>
    public JsonElement Capabilities { get; init; }

    public IEnumerable<string> Folders => WorkspaceFolders is { IsDefault: false } folders ? folders.Select(f => f.Uri) : RootUri is { } root ? [root] : [];

    /// <summary>Whether the editor says that it can do something; without a word on it, it cannot.</summary>
    public bool Can(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.True };

    public int? Number(params ReadOnlySpan<string> path) => Find(path) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    private JsonElement? Find(ReadOnlySpan<string> path)
    {
        var at = Capabilities;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at;
    }
}

/// <summary>What a user sets.</summary>
/// <param name="Case">The path of the case at hand, from a folder of the editor or from the root; null for the nearest.</param>
/// <param name="Language">The language of what is told; null for that of the editor.</param>
/// <param name="Quiet">Milliseconds without a change after which mistakes are looked for; null for the usual.</param>
internal sealed record Settings(string? Case = null, string? Language = null, int? Quiet = null);

/// <summary><c>workspace/didChangeConfiguration</c>.</summary>
internal sealed record SettingsChanged(SettingsOfTools? Settings);

/// <summary>The settings of all tools, of which this is one.</summary>
internal sealed record SettingsOfTools(Settings? Eligibility);
