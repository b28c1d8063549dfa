namespace Acquisitieloket.Web.Infrastructure.Html.Forms;

/// <summary>How much room an answer takes.</summary>
public enum FieldWidth { Full, Medium, Short }

internal static class FieldWidths
{
    public static string Class(string control, FieldWidth width) => width switch
    {
        FieldWidth.Medium => control + " al-width--medium",
        FieldWidth.Short => control + " al-width--short",
        _ => control,
    };
}
