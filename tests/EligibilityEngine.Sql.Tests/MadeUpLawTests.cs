using EligibilityEngine.Law;
using EligibilityEngine.Sql.Tests.Engines;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Sql.Tests;

/// <summary>Made-up laws with every construct of the language, each with as many persons as a small town.</summary>
[Collection(Databases.Collection)]
public sealed class MadeUpLawTests(Databases databases)
{
    private const int Laws = 60;
    private const int PersonsOfLaw = 500;

    [Fact]
    public void Tens_of_thousands_of_persons_under_made_up_laws_are_decided_by_every_engine_as_by_the_evaluator()
    {
        var engines = EachEngineAttribute.Engines.Select(databases.Open).ToList();
        try
        {
            Testing.Generated.Laws.WideWithCase.Check(Laws, made =>
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
