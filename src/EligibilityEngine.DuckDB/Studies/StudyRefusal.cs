using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>Why there is no study: what is wrong with what was asked for.</summary>
internal sealed class StudyRefusal(Func<Phrases, Prose> says) : Exception
{
    public Prose Says(Phrases say) => says(say);

    public override string Message => says(Phrases.In(null)).ToString();
}
