using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Schemas;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine;

/// <summary>Whether the schemas by which an editor checks the files of a rulebook fit it.</summary>
public static partial class RulebookSchemaChecking
{
    extension(Rulebook rulebook)
    {
        /// <summary>Looks at every schema that a file of the rulebook names in a line <c># yaml-language-server: $schema=...</c> and that this engine once wrote.</summary>
        /// <param name="folder">The folder that the rulebook was loaded from.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>A warning for each schema that is not what would be written now. Schemas of others, on the web and missing ones are left alone.</returns>
        public ImmutableArray<Diagnostic> CheckSchemas(string folder, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(folder);
            var named = new RulebookFolder(folder, new DiagnosticBag(), cancellation).Read().Select(Named).OfType<NamedSchema>();
            return [.. named.DistinctBy(n => n.Path).Select(n => Check(n, rulebook, folder)).OfType<Diagnostic>()];
        }
    }

    private static NamedSchema? Named(YamlFile file)
    {
        var line = ModeLine().Match(file.Source.Text);
        if (!line.Success || line.Groups[1].Value.Contains("://", StringComparison.Ordinal) || file.Root is not MappingNode root || Forms.KindOf(root) is not { } kind)
        {
            return null;
        }

        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.Source.Path))!, line.Groups[1].Value));
        return new NamedSchema(path, kind, file.Source.Place(line.Groups[1].Index, line.Groups[1].Length));
    }

    private static Diagnostic? Check(NamedSchema named, Rulebook rulebook, string folder)
    {
        var (shape, now) = Now(named.Kind, rulebook);
        if (shape is null || Text(named.Path) is not { } written || written == now || !IsOurs(written))
        {
            return null;
        }

        var (schema, schemas) = (named.Place.Source.Text.Substring(named.Place.Start, named.Place.Length), Shown(Path.GetDirectoryName(named.Path)!));
        return written.Contains(FormSchemas.Language(shape), StringComparison.Ordinal)
            ? Mistake.SchemaOfOtherNames(named.Place, schema, schemas, Shown(folder))
            : Mistake.SchemaOfOtherLanguage(named.Place, schema, schemas, Shown(folder));
    }

    private static (Shape? Shape, string Schema) Now(FileKind kind, Rulebook rulebook) => kind switch
    {
        FileKind.Manifest => (Forms.Manifest, RulebookSchemas.Manifest(rulebook)),
        FileKind.Rules => (Forms.RulesFile, RulebookSchemas.Rules(rulebook)),
        FileKind.Source => (SourceForms.Source, RulebookSchemas.Source()),
        FileKind.Translation => (TranslationForms.File, RulebookSchemas.Translation(rulebook)),
        FileKind.Case => (Forms.Case, RulebookSchemas.Case(rulebook)),
        FileKind.Scenarios => (Forms.ScenarioFile, RulebookSchemas.Scenarios(rulebook)),
        FileKind.Population => (PopulationForms.File, RulebookSchemas.Population(rulebook)),
        FileKind.Plan => (PlanForms.File, RulebookSchemas.Plan(rulebook)),
        _ => (null, ""),
    };

    private static string? Text(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether the engine wrote a schema, by what it says of itself; or began to.</summary>
    private static bool IsOurs(string schema)
    {
        try
        {
            using var json = JsonDocument.Parse(schema);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("$comment", out var comment)
                && comment.ValueKind == JsonValueKind.String && comment.GetString()!.StartsWith(FormSchemas.Generated, StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return schema.Contains(FormSchemas.Generated, StringComparison.Ordinal);
        }
    }

    private static string Shown(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(path)) is var near && near.StartsWith("..", StringComparison.Ordinal)
        ? Path.GetFullPath(path).Replace('\\', '/')
        : near.Replace('\\', '/');

    [GeneratedRegex(@"^#\s*yaml-language-server:\s*\$schema=(\S+)", RegexOptions.Multiline)]
    private static partial Regex ModeLine();

    /// <summary>A schema that a file names, and the kind of the file.</summary>
    private sealed record NamedSchema(string Path, FileKind Kind, TextPlace Place);
}
