namespace Acquisitieloket.Web.Infrastructure.Html;

/// <summary>One answer of a select, radio or checkbox group.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>All values of an enum in their order, each with the word people read.</summary>
    public static IReadOnlyList<Choice> Of<T>(Func<T, string> text) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), text(value)))];
}
