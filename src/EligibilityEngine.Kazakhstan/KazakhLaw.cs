namespace EligibilityEngine.Kazakhstan;

/// <summary>
/// The conscription law of Kazakhstan with typed facts and answers: <c>KazakhLaw.Case(day).Citizen(true).Sex(KazakhLaw.Sex.Male)</c>. A name that the law does not have does not compile. The
/// rulebook is that of <see cref="KazakhstanRulebook"/>.
/// </summary>
[Rulebook("rules/kz")]
public static partial class KazakhLaw
{
    private static Rulebook Load() => KazakhstanRulebook.Load();
}
