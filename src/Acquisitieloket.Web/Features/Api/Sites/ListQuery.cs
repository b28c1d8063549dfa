using System.Globalization;
using System.Text;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Api.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Acquisitieloket.Web.Features.Api.Sites;

/// <summary>Reads the parameters of a list as strictly as questions are read, and collects every fault.</summary>
public sealed class ListQuery(IQueryCollection query)
{
    public const int MostOnAPage = 100;

    private readonly List<FieldFault> faults = [];
    private readonly List<string> asked = [];

    /// <summary>The faults so far, and each parameter that nobody asked for; to be read after the last parameter.</summary>
    public IReadOnlyList<FieldFault> Faults =>
    [
        .. faults,
        .. query.Keys.Except(asked).Select(name =>
            new FieldFault(name, "onbekendVeld", asked.Count == 0 ? "Dit adres kent geen parameters."
                : $"Deze parameter bestaat hier niet. Wel: {string.Join(", ", asked)}.")),
    ];

    /// <summary>One of the words of the register; null when nothing is asked.</summary>
    public T? Word<T>(string name, params T[] not) where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        if (RegisterWords.Find<T>(text) is { } value && !not.Contains(value))
            return value;
        Wrong(name, "onbekendeWaarde",
            $"Kies uit: {string.Join(", ", Enum.GetValues<T>().Except(not).Select(v => RegisterWords.Of(v)))}.");
        return null;
    }

    /// <summary>One of some texts; null when nothing is asked.</summary>
    public string? OneOf(string name, IReadOnlyList<string> known)
    {
        if (Text(name) is not { } text)
            return null;
        if (known.Contains(text))
            return text;
        Wrong(name, "onbekendeWaarde", $"Kies uit: {string.Join(", ", known)}.");
        return null;
    }

    public int? Number(string name, int min, int max)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Wrong(name, "buitenBereik", $"Geef een geheel getal van {min} tot en met {max}.");
        return null;
    }

    /// <summary>
    /// The page that is asked of what is admitted, and the cursor of the next one. A cursor names the last item before it,
    /// which may have left the filter since: a plot that is sold while someone reads must not break the walk.
    /// </summary>
    public (IReadOnlyList<T> Page, string? Next) Page<T>(IReadOnlyList<T> all, Func<T, bool> admits, Func<T, string> nameOf)
    {
        var limit = Number("limit", 1, MostOnAPage) ?? MostOnAPage;
        var start = 0;
        if (Text("cursor") is { } cursor)
        {
            var last = Decoded(cursor);
            start = all.Index().FirstOrDefault(item => nameOf(item.Item) == last, (-1, default!)).Index + 1;
            if (start == 0)
                Wrong("cursor", "onbekendeCursor", "Begin opnieuw, zonder cursor; de lijst is veranderd of de cursor is niet van ons.");
        }
        T[] rest = [.. all.Skip(start).Where(admits).Take(limit + 1)];
        T[] page = [.. rest.Take(limit)];
        return (page, rest.Length > page.Length ? WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(nameOf(page[^1]))) : null);
    }

    private static string? Decoded(string cursor)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string? Text(string name)
    {
        asked.Add(name);
        return query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    private void Wrong(string name, string code, string message) => faults.Add(new FieldFault(name, code, message));
}
