using System.Globalization;
using System.Net;

namespace Acquisitieloket.Core.Drawings.Charts;

/// <summary>Writes markup in which a text is a text and a number reads the same in every language, so that no shape needs to think of either.</summary>
internal sealed class Markup : IFormatProvider, ICustomFormatter
{
    private static readonly Markup Safe = new();

    /// <summary>Markup of which every value is encoded; what is markup itself is given as <see cref="Raw"/>.</summary>
    public static string Of(FormattableString shape) => shape.ToString(Safe);

    /// <summary>A text in markup, without signs that XML does not know.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t')));

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        null => "",
        Raw raw => raw.Written,
        string text => Text(text),
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format, CultureInfo.InvariantCulture),
        _ => Text(arg.ToString() ?? ""),
    };
}

/// <summary>Markup that is written already.</summary>
internal sealed record Raw(string Written);
