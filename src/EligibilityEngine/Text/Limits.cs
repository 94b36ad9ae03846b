namespace EligibilityEngine.Text;

/// <summary>What the engine refuses to read, so that hostile input costs little time and memory.</summary>
public static class Limits
{
    /// <summary>Greatest size of one file, in bytes: 1 MiB. A larger one is refused before it is read.</summary>
    public const int FileBytes = 1024 * 1024;

    /// <summary>Greatest size of all files of a rulebook, in bytes: 16 MiB.</summary>
    public const int RulebookBytes = 16 * FileBytes;

    /// <summary>Greatest number of files of a rulebook.</summary>
    public const int RulebookFiles = 2_000;

    /// <summary>Greatest depth of folders below a rulebook's folder.</summary>
    public const int FolderDepth = 16;

    /// <summary>Greatest depth of nested lists and maps in a file.</summary>
    public const int Nesting = 32;

    /// <summary>Greatest length of one text, in characters: 64 Ki.</summary>
    public const int TextLength = 64 * 1024;

    /// <summary>Greatest length of a name, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>Greatest number of diagnostics reported for one file.</summary>
    public const int DiagnosticsPerFile = 200;

    /// <summary>Greatest number of answers of a question.</summary>
    public const int Answers = 64;

    /// <summary>Greatest number of separate ranges of what is left of a fact that is known in part.</summary>
    public const int Parts = 64;

    /// <summary>Greatest number of members of a group.</summary>
    public const int Members = 30;

    /// <summary>Greatest number of conditions that counts over groups come to, member by member; and those of tables, row by row.</summary>
    public const int MemberConditions = 100_000;

    /// <summary>Greatest number of rows of a table.</summary>
    public const int Rows = 1_000;

    /// <summary>Greatest number of different amounts that provisions whose amounts add up may come to.</summary>
    public const int Sums = 1_000;

    /// <summary>Greatest absolute value of a number: 10^12.</summary>
    public const long Number = 1_000_000_000_000;

    /// <summary>Greatest absolute value that a sum of facts may come to, whatever they are: 10^18.</summary>
    public const long Sum = 1_000_000 * Number;

    /// <summary>Greatest depth of what a question hangs on: conditions within each other, through definitions, exceptions and other questions.</summary>
    public const int Levels = 500;

    /// <summary>Longest chain of definitions, exceptions or derived facts that build on each other.</summary>
    public const int Chain = 64;
}
