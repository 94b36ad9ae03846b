using CsCheck;
using EligibilityEngine.Sql.Tests.Engines;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Sql.Tests;

/// <summary>Made-up laws with every construct of the language, each with as many persons as a small town.</summary>
[Collection(Databases.Collection)]
public sealed class MadeUpLawTests(Databases databases)
{
    private const int WideLaws = 30;
    private const int TimedLaws = 20;
    private const int PersonsOfLaw = 700;

    [Fact]
    public void Tens_of_thousands_of_persons_under_made_up_laws_are_decided_by_every_engine_as_by_the_evaluator() => Check(Laws.WideWithCase, WideLaws);

    [Fact]
    public void So_they_are_under_laws_that_compute_days_and_times() => Check(Laws.TimedWithCase, TimedLaws);

    private void Check(Gen<LawAndCase> gen, int laws)
    {
        var engines = EachEngineAttribute.Engines.Select(databases.Open).ToList();
        try
        {
            gen.Check(laws, made =>
            {
                var town = new Town(made, PersonsOfLaw);
                foreach (var engine in engines)
                {
                    town.Check(engine);
                }
            });
        }
        finally
        {
            engines.ForEach(e => e.Dispose());
        }
    }
}
