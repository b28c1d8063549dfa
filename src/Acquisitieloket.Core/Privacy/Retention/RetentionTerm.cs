namespace Acquisitieloket.Core.Privacy.Retention;

/// <summary>The term that holds for a lead. Names are stored in events; never rename.</summary>
public enum RetentionTerm
{
    NeverQualified,
    Ended,
    Established,
}

/// <summary>What the terms are called on screens of staff.</summary>
public static class RetentionTerms
{
    public static string Dutch(this RetentionTerm term) => term switch
    {
        RetentionTerm.NeverQualified => "Nooit gekwalificeerd",
        RetentionTerm.Ended => "Geëindigd zonder vestiging",
        RetentionTerm.Established => "Gevestigd",
        _ => throw new ArgumentOutOfRangeException(nameof(term), term, null),
    };
}
