using System.Collections.Immutable;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Kazakhstan;

/// <summary>The conscription law of Kazakhstan, with its sources, as it was when this package was made.</summary>
public static class KazakhstanRulebook
{
    private const string Folder = "rules/kz";

    private static readonly Lazy<ImmutableArray<RulebookFile>> ReadFiles = new(() => [.. EmbeddedFiles.Of(typeof(KazakhstanRulebook).Assembly)]);

    private static readonly Lazy<Rulebook> Shared = new(() => Rulebook.LoadEmbedded(typeof(KazakhstanRulebook).Assembly, Folder).Value);

    /// <summary>The files of the rulebook and its sources, by path: <c>rules/kz/...</c>, <c>seeds/...</c>.</summary>
    public static ImmutableArray<RulebookFile> Files => ReadFiles.Value;

    /// <summary>The rulebook. It is read at the first call; every call gives the same one, which many threads may share.</summary>
    /// <exception cref="InvalidOperationException">The package was made from a rulebook with mistakes; the message lists them.</exception>
    public static Rulebook Load() => Shared.Value;
}
