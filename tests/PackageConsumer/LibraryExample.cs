using EligibilityEngine;
using static Library;

/// <summary>The example of the generator.</summary>
internal static class LibraryExample
{
    public static bool Run()
    {
        var person = Library.Case(new(2026, 5, 30)).Resident(true).Born(new(2003, 11, 5)).BookOverdue(false);
        var answers = person.Decide().Value;
        Console.WriteLine(answers.Borrowing is Borrowing.Granted);

        return answers.Borrowing is Borrowing.Granted && person.BookOverdue(true).Decide().Value.Borrowing is Borrowing.Suspended;
    }
}

/// <summary>The law of the library.</summary>
[Rulebook("rules/library")]
internal static partial class Library;
