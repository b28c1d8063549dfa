using System.Resources;

namespace Acquisitieloket.Web.Features.Shared;

/// <summary>Texts of layouts, fields and errors. The properties are what validation attributes read by name.</summary>
public sealed class SharedTexts
{
    private static readonly ResourceManager Texts = new(typeof(SharedTexts).FullName!, typeof(SharedTexts).Assembly);

    private SharedTexts() { }

    public static string Required => Texts.GetString(nameof(Required))!;
    public static string TooLong => Texts.GetString(nameof(TooLong))!;
    public static string OutOfRange => Texts.GetString(nameof(OutOfRange))!;
    public static string NotAnEmailAddress => Texts.GetString(nameof(NotAnEmailAddress))!;
    public static string NotANumber => Texts.GetString(nameof(NotANumber))!;
    public static string Unreadable => Texts.GetString(nameof(Unreadable))!;
}
