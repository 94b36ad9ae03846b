namespace EligibilityEngine.Citing;

/// <summary>How sources are cited.</summary>
public enum CitationStyle
{
    /// <summary>As footnotes of a legal text, in the language of the report.</summary>
    Footnote,

    /// <summary>The Oxford University Standard for the Citation of Legal Authorities, 4th edition.</summary>
    Oscola,

    /// <summary>ГОСТ Р 7.0.5-2008, in Russian.</summary>
    Gost,

    /// <summary>BibTeX: one entry for each source.</summary>
    Bibtex,

    /// <summary>CSL-JSON: one item for each source.</summary>
    Csl,

    /// <summary>RIS: one record for each source.</summary>
    Ris,
}
