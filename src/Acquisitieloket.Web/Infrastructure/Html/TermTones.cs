using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Infrastructure.Html;

/// <summary>The tone in which a term is shown.</summary>
public static class TermTones
{
    public static Tone Tone(this TermState state) => state switch
    {
        TermState.Late => Html.Tone.Late,
        TermState.Warning => Html.Tone.Warn,
        _ => Html.Tone.Good,
    };
}
