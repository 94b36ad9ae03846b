namespace EligibilityEngine.Law;

/// <summary>The words that the language knows why no statement covers a paragraph of a source. An author may use others.</summary>
internal enum WhyNoStatement
{
    /// <summary>It binds or empowers bodies, and speaks of no person.</summary>
    NotAboutPersons,

    /// <summary>It speaks of persons, but no question of the rulebook hangs on it.</summary>
    DecidesNothing,

    /// <summary>It only introduces or names what follows it.</summary>
    Introduces,

    /// <summary>It leaves the matter to another act, which the sources do not have.</summary>
    LeftToAnotherAct,

    /// <summary>It has been repealed, and its text is gone.</summary>
    Repealed,

    /// <summary>It exists, but its text was not found.</summary>
    NotFound,

    /// <summary>The copy breaks off in it.</summary>
    BreaksOff,
}
