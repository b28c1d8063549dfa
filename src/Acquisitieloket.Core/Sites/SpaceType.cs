namespace Acquisitieloket.Core.Sites;

/// <summary>Kinds of space that a site can have; the register writes them as the words of <see cref="RegisterWords"/>.</summary>
public enum SpaceType
{
    Plot = 1,
    Hall = 2,
    Office = 3,
    Laboratory = 4,
    MultiTenant = 5,
    Shop = 6,
    Catering = 7,
    Studio = 8,
}
