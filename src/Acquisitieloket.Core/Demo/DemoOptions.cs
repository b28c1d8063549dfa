namespace Acquisitieloket.Core.Demo;

/// <summary>Section "Demo": whether an empty database is filled with a region, its people and their leads.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    public bool Enabled { get; set; }
}
