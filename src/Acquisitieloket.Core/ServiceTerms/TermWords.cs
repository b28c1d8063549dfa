namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>What the terms are called for staff.</summary>
public static class TermWords
{
    public static string Dutch(this TermKind kind) => kind switch
    {
        TermKind.FirstContact => "eerste contact",
        TermKind.FirstSiteList => "eerste locatielijst",
        _ => "antwoord",
    };
}
