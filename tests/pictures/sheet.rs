//! The pictures of one screen side by side, compared with those that are kept.

use std::collections::HashMap;
use std::path::Path;

use egui_kittest::{SnapshotOptions, SnapshotResult, SnapshotResults, try_image_snapshot_options};
use image::{Rgba, RgbaImage, imageops};

use crate::stage::Stage;

/// Where the pictures are kept.
const KEPT: &str = "tests/pictures/sheets";
/// Between two pictures, in pixels.
const GAP: u32 = 8;
const AROUND: Rgba<u8> = Rgba([128, 128, 128, 255]);
/// How much a pixel may differ: the square of its distance, where white is about 180 from black. What two runs of one renderer
/// differ by is nothing; another version of it rounds otherwise. A color that differs by four of 255 is beyond it.
const TOLERANCE: f32 = 6.0;
/// How many pixels may differ by more, of a million: what another version of the renderer rounds otherwise.
const FEW: usize = 8;
/// As many as an index of one byte can tell apart.
const COLORS: usize = 256;

/// The pictures of a screen.
pub struct Sheets {
    draws: bool,
    pictures: Vec<(RgbaImage, [u32; 2])>,
    results: SnapshotResults,
}

impl Sheets {
    /// Draws only where there is a renderer.
    pub fn new(draws: bool) -> Self {
        Self {
            draws,
            pictures: Vec::new(),
            results: SnapshotResults::new(),
        }
    }

    /// Draws the window and puts it there on the sheet. What is zoomed is kept half as large: it is as sharp as the others then.
    pub fn draw(&mut self, stage: &mut Stage, at: [u32; 2]) {
        if !self.draws {
            return;
        }
        let mut picture = stage.harness.render().unwrap();
        // A window has nothing behind it; only the edges of what is painted are rounded.
        for pixel in picture.as_chunks_mut::<4>().0 {
            pixel[3] = u8::MAX;
        }
        let scale = stage.harness.ctx.pixels_per_point();
        if scale > 1.5 {
            picture = halved(&picture);
        }
        self.pictures.push((picture, at));
    }

    /// Compares what was drawn with the sheet of that name, `is_half` as large if it is to be.
    pub fn finish(&mut self, name: &str, is_half: bool) {
        if !self.draws {
            return;
        }
        let pictures = std::mem::take(&mut self.pictures);
        let end = |axis: usize, side: fn(&RgbaImage) -> u32| {
            let ends = pictures.iter().map(|(picture, at)| at[axis] + side(picture));
            ends.max().unwrap_or(1).next_multiple_of(2)
        };
        let mut sheet = RgbaImage::from_pixel(end(0, RgbaImage::width), end(1, RgbaImage::height), AROUND);
        for (picture, [x, y]) in &pictures {
            imageops::replace(&mut sheet, picture, (*x).into(), (*y).into());
        }
        if is_half {
            sheet = halved(&sheet);
        }
        let (palette, indices) = reduce(&mut sheet);
        self.results.add(compare(&sheet, name, Path::new(KEPT)));
        let file = Path::new(KEPT).join(format!("{name}.png"));
        if is_new(&file) {
            write(&file, &sheet, &palette, &indices);
            std::fs::remove_file(file.with_extension("old.png")).ok();
        }
    }

    /// Fails when a sheet differs.
    pub fn judge(self) {
        self.results.unwrap();
    }
}

/// Compares with the picture of that name in that folder.
fn compare(sheet: &RgbaImage, name: &str, dir: &Path) -> SnapshotResult {
    let options = SnapshotOptions::new()
        .output_path(dir)
        .threshold(TOLERANCE)
        .max_failed_pixels(FEW);
    try_image_snapshot_options(sheet, name, &options)
}

/// Where the picture stands on its sheet, in pixels: wide ones to the left, narrow and zoomed ones to the right, and those that
/// were scrolled below the others.
pub fn place(number: u32, is_scrolled: bool) -> [u32; 2] {
    let [left, top] = [[0, 0], [1120 + GAP, 0], [1120 + GAP, 420 + GAP]][number as usize % 3];
    [left, top + u32::from(is_scrolled) * (420 + 380 + 2 * GAP)]
}

/// Half as large: each pixel is the mean of four, so that whatever moves by a point still changes it.
fn halved(picture: &RgbaImage) -> RgbaImage {
    let (width, height) = (picture.width() / 2, picture.height() / 2);
    let line = picture.width() as usize * 4;
    let raw = picture.as_raw();
    let mut half = Vec::with_capacity(raw.len() / 4);
    for y in 0..height as usize {
        let rows = [&raw[2 * y * line..][..line], &raw[(2 * y + 1) * line..][..line]];
        for x in 0..width as usize {
            for channel in 0..4 {
                let at = 8 * x + channel;
                let sum = u16::from(rows[0][at])
                    + u16::from(rows[0][at + 4])
                    + u16::from(rows[1][at])
                    + u16::from(rows[1][at + 4]);
                half.push(u8::try_from((sum + 2) / 4).unwrap());
            }
        }
    }
    RgbaImage::from_raw(width, height, half).unwrap()
}

/// Leaves the most frequent colors as they are, and takes for each of the others, in the edges of letters, the nearest of them. The
/// result is the palette and each pixel's place in it.
fn reduce(sheet: &mut RgbaImage) -> (Vec<[u8; 4]>, Vec<u8>) {
    let mut counts = HashMap::<[u8; 4], u32>::new();
    let mut last = ([0; 4], 0);
    for pixel in sheet.as_raw().as_chunks::<4>().0 {
        if *pixel != last.0 {
            *counts.entry(last.0).or_default() += last.1;
            last = (*pixel, 0);
        }
        last.1 += 1;
    }
    *counts.entry(last.0).or_default() += last.1;
    let mut colors: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    colors.sort_unstable_by_key(|(color, count)| (std::cmp::Reverse(*count), *color));
    let colors: Vec<_> = colors.into_iter().map(|(color, _)| color).collect();
    let mut palette = colors[..colors.len().min(COLORS)].to_vec();
    // Alike ones stand together, which makes the file smaller.
    palette.sort_unstable();
    let nearest = |color: &[u8; 4]| {
        let distance = |other: &[u8; 4]| -> u32 {
            let apart = |channel: usize| u32::from(color[channel].abs_diff(other[channel])).pow(2);
            2 * apart(0) + 4 * apart(1) + apart(2)
        };
        (0..palette.len())
            .min_by_key(|place| distance(&palette[*place]))
            .unwrap()
    };
    let places: HashMap<_, _> = colors.iter().map(|color| (*color, nearest(color))).collect();
    let mut indices = Vec::with_capacity(sheet.as_raw().len() / 4);
    let mut last = ([0; 4], usize::MAX);
    for pixel in sheet.as_chunks_mut::<4>().0 {
        if *pixel != last.0 || last.1 == usize::MAX {
            last = (*pixel, places[pixel]);
        }
        *pixel = palette[last.1];
        indices.push(u8::try_from(last.1).unwrap());
    }
    (palette, indices)
}

/// Whether a picture has just been taken over: it has a color for each pixel then, and no palette.
fn is_new(file: &Path) -> bool {
    const COLOR_TYPE: usize = 25;
    std::fs::read(file).is_ok_and(|png| png.get(COLOR_TYPE) != Some(&3))
}

/// Writes the picture as small as it can be.
fn write(file: &Path, sheet: &RgbaImage, palette: &[[u8; 4]], indices: &[u8]) {
    let mut encoder = png::Encoder::new(std::fs::File::create(file).unwrap(), sheet.width(), sheet.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    let palette = palette.iter().flat_map(|color| color[..3].to_vec());
    encoder.set_palette(palette.collect::<Vec<_>>());
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(9));
    encoder.write_header().unwrap().write_image_data(indices).unwrap();
}

#[test]
fn a_shift_by_a_point_and_another_color_are_noticed_at_either_size() {
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        return;
    }
    let full = image::open(Path::new(KEPT).join("welcome.en.light.png"))
        .unwrap()
        .to_rgba8();
    let dir = tempfile::tempdir().unwrap();
    let sizes: [fn(&RgbaImage) -> RgbaImage; 2] = [RgbaImage::clone, halved];
    for size in sizes {
        let reduced = |picture: &RgbaImage| {
            let mut picture = size(picture);
            reduce(&mut picture);
            picture
        };
        reduced(&full).save(dir.path().join("kept.png")).unwrap();
        let differs = |changed: &RgbaImage| compare(&reduced(changed), "kept", dir.path()).is_err();
        assert!(!differs(&full));

        // One line of text, a point further to the right.
        let mut shifted = full.clone();
        let line = imageops::crop_imm(&full, 190, 60, 600, 40).to_image();
        imageops::replace(&mut shifted, &line, 191, 60);
        assert!(differs(&shifted), "a shift");

        // The ground of the main button, a little darker.
        let accent = *full.get_pixel(216, 178);
        let mut recolored = full.clone();
        for pixel in recolored.pixels_mut().filter(|pixel| **pixel == accent) {
            pixel[1] -= 5;
        }
        assert_ne!(recolored, full);
        assert!(differs(&recolored), "a color");
    }
}
