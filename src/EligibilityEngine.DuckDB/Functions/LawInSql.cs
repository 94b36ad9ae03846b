using System.Collections.Immutable;
using DuckDB.NET.Data;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.DuckDB.Deciding;
using EligibilityEngine.Law;

namespace EligibilityEngine.DuckDB.Functions;

/// <summary>The functions of a rulebook.</summary>
internal sealed class LawInSql
{
    private readonly Rulebook _rulebook;
    private readonly LawOptions _options;
    private readonly LawSetting _setting;
    private readonly ImmutableArray<string> _facts;

    public LawInSql(Rulebook rulebook, LawOptions options)
    {
        (_rulebook, _options) = (rulebook, options);
        _facts = options.Facts.IsDefaultOrEmpty ? [.. rulebook.Facts.Where(f => f.Derivation is null && f.Reading is null).Select(f => f.Id)] : options.Facts;
        if (_facts.FirstOrDefault(f => !PersonColumn.IsSaidOf(rulebook, f)) is { } unknown)
        {
            throw new ArgumentException($"the rulebook has no fact named `{unknown}`", nameof(options));
        }

        var basis = new Case(options.On ?? default) { LawOf = options.LawOf, KnownBy = options.KnownBy, AssumesOrdinary = options.AssumesOrdinary };
        var questions = rulebook.QuestionsNamed(options.Questions.IsDefaultOrEmpty ? [] : options.Questions.AsSpan());
        _setting = new LawSetting(rulebook, questions, basis, []) { HasDays = options.On is null };
    }

    public void Register(DuckDBConnection connection)
    {
        foreach (var question in _setting.Questions)
        {
            var name = $"{_options.Prefix}_{question.Id.Replace('-', '_')}";
            var (answers, grounds) = (Laws(question, withGrounds: false), Laws(question, withGrounds: true));
            Of(answers, a => a.Given).Register(connection, name);
            Of(answers, a => a.Possible).Register(connection, name + "_possible");
            Of(grounds, a => a.Grounds).Register(connection, name + "_grounds");
            Of(grounds, a => a.Missing).Register(connection, name + "_missing");
        }

        var all = new ColumnsInQuery(columns => _setting with { Columns = columns }, _rulebook);
        new RowFunction(_setting, _facts, _setting.HasDays, all).Register(connection, _options.Prefix);
    }

    private ColumnsInQuery Laws(Question question, bool withGrounds) =>
        new(columns => _setting with { Questions = [question], Columns = columns, WithGrounds = withGrounds, WithMissing = withGrounds }, _rulebook);

    private QuestionFunction Of(ColumnsInQuery laws, Func<ToldAnswer, NativeText> textOf) => new(_rulebook, _facts, _setting.HasDays, laws, textOf);
}
