namespace Acquisitieloket.Core.Proposals.Comparing;

/// <summary>
/// Tells whether two values say the same. Words in two languages cannot be compared, but the numbers in them can: 1.250 kVA and
/// 1,250 kVA are the same.
/// </summary>
internal sealed class ComparedValues(string was, string now)
{
    public bool OtherLanguage { get; } = was != now;

    /// <summary>A change when both are not the same; null when they are.</summary>
    public static ProposalChange? Same(string name, string? before, string? after) => before == after ? null : new(name, before, after);

    /// <summary>Own words: a change in spaces is none.</summary>
    public static ProposalChange? Text(string name, string? before, string? after) =>
        Plain(before) == Plain(after) ? null : new(name, before, after) { AsWritten = true };

    /// <summary>Words of the document, in its language.</summary>
    public ProposalChange? Words(string name, string? before, string? after, DateOnly? on = null, DateOnly? at = null) =>
        Equal(before, after) ? null : new(name, before, after) { WasOn = on, IsOn = at, AsWritten = true };

    /// <summary>Both say the same, as far as can be told.</summary>
    public bool Equal(string? before, string? after) =>
        before == after || (OtherLanguage && before is not null && after is not null && Figures(before) == Figures(after));

    private static string Figures(string text) => string.Concat(text.Where(char.IsAsciiDigit).Order());

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
