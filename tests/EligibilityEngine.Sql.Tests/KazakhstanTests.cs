using EligibilityEngine.Evaluation;
using EligibilityEngine.Sql.Tests.Engines;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Sql.Tests;

/// <summary>The real law, decided by every engine as the definition of the language decides it.</summary>
[Collection(Databases.Collection)]
public sealed class KazakhstanTests(Databases databases)
{
    private const int PersonsMadeUp = 1_500;

    private static readonly SqlOptions Everything = new()
    {
        LawOf = SqlDay.Column("law_of"),
        KnownBy = SqlDay.Column("known_by"),
        Columns = [.. Kazakhstan.Rulebook.Facts.Select(f => f.Id)],
    };

    private static readonly Lazy<IReadOnlyList<Person>> OfScenarios = new(() =>
        [.. Kazakhstan.Scenarios.Scenarios.Select(s => Completions.Bind(Kazakhstan.Rulebook, s.Case)).Where(c => !c.Case.AssumesOrdinary || !c.Given.Contains(FactHistory.NotKnown)).Select(Person.Of)]);

    private static readonly Lazy<IReadOnlyList<Person>> MadeUp = new(() =>
        [.. Laws.Under(Kazakhstan.Rulebook, isLawful: false).Draw(PersonsMadeUp).Select(made => Person.Of(Completions.Bind(Kazakhstan.Rulebook, made.Case)))]);

    [Theory]
    [EachEngine]
    public void Every_scenario_is_decided_as_the_evaluator_decides_it(SqlDialect dialect) => Check(dialect, OfScenarios.Value);

    [Theory]
    [EachEngine]
    public void Persons_made_up_are_decided_as_the_evaluator_decides_them(SqlDialect dialect) => Check(dialect, MadeUp.Value);

    private void Check(SqlDialect dialect, IReadOnlyList<Person> persons)
    {
        using var engine = databases.Open(dialect);
        foreach (var group in persons.GroupBy(p => p.Case.Case.AssumesOrdinary))
        {
            Trial.Check(engine, Kazakhstan.Rulebook, Everything with { AssumesOrdinary = group.Key }, [.. group]);
        }
    }
}
