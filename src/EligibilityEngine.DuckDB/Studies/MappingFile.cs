using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Schemas;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>A file that says what columns and their words mean: <c>columns: { dob: { fact: born, format: dd.MM.yyyy }, gender: { fact: sex, words: { m: male } } }</c>.</summary>
internal static class MappingFile
{
    private const string Columns = "columns";

    private static readonly Shape Column = new("a column",
    [
        new ShapeKey("fact", new NameForm(NameKind.Fact), "The fact that the column says.", IsRequired: true),
        new ShapeKey("words", new NamedForm(new ValueForm()), "What the words of the column stand for.", IsRequired: false),
        new ShapeKey("format", KeywordForm.Of("dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "d/M/yyyy", "MM/dd/yyyy", "M/d/yyyy", "yyyy/MM/dd", "yyyyMMdd", "dd-MM-yyyy", "yyyy-MM-dd HH:mm:ss"), "How the days of the column are written.", IsRequired: false),
    ]);

    private static readonly Shape File = new("a mapping",
        [new ShapeKey(Columns, new NamedForm(new ShortOrShapeForm(new NameForm(NameKind.Fact), Column)), "What each column says: a fact, or a fact with words and a format of days.", IsRequired: true)]);

    /// <summary>The schema of such files.</summary>
    /// <param name="vocabulary">The rulebook whose facts are offered.</param>
    public static string Schema(Rulebook vocabulary) => FormSchemas.File(vocabulary, File, "A mapping of columns");

    /// <summary>Reads a file; or every mistake in it.</summary>
    public static Result<ColumnMapping> Load(string path, Rulebook rulebook)
    {
        var bag = new DiagnosticBag();
        return BoundedFile.Read(path, path, bag) is { } bytes ? Parse(path, bytes, rulebook, bag) : new Result<ColumnMapping>(null, bag.Sorted());
    }

    private static Result<ColumnMapping> Parse(string path, byte[] content, Rulebook rulebook, DiagnosticBag bag)
    {
        var file = YamlFiles.Parse(path, content, bag);
        if (file.IsBroken)
        {
            return new Result<ColumnMapping>(null, bag.Sorted());
        }

        if (file.Root is not MappingNode root)
        {
            bag.Add(Forms.NotOfKind(file.Root, file.Source, "a mapping of columns, which is a map with the key `columns`"));
            return new Result<ColumnMapping>(null, bag.Sorted());
        }

        new ShapeChecker(bag).Check(root, File);
        var columns = root[Columns] is MappingNode map ? map.Entries.Select(e => (Name: e.Key.Text, Column: Read(e.Value, rulebook, bag))).ToList() : [];
        return new Result<ColumnMapping>(bag.HasErrors ? null : new ColumnMapping(columns.ToImmutableDictionary(c => c.Name, c => c.Column!)), bag.Sorted());
    }

    private static MappedColumn? Read(SyntaxNode node, Rulebook rulebook, DiagnosticBag bag)
    {
        var fact = SyntaxNode.Scalar(node is MappingNode map ? map["fact"] : node);
        if (fact is null)
        {
            return null;
        }

        if (!PersonColumn.IsSaidOf(rulebook, fact.Text))
        {
            bag.Add(UnknownName.Of(rulebook, fact.Place, fact.Text));
        }

        var words = node is MappingNode shaped && shaped["words"] is MappingNode said ? said.Entries.Where(e => SyntaxNode.Scalar(e.Value) is not null).ToImmutableDictionary(e => e.Key.Text, e => SyntaxNode.Scalar(e.Value)!.Text) : [];
        return new MappedColumn(fact.Text) { Words = words, Format = node is MappingNode formed ? SyntaxNode.Scalar(formed["format"])?.Text : null };
    }
}
