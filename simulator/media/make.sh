#!/bin/sh
# Makes the clips of this folder anew. Needs ffmpeg with drawtext, libvpx, libx264, libopus and aac.
# Every clip shows a running clock and a big number, so that a seek can be seen to work.
set -eu
cd "$(dirname "$0")"

font=${FONT:-/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf}

# picture COLOUR NUMBER SIZE: a plain ground with the number, the clock and a moving bar.
picture() {
  width=${3%x*}
  printf 'color=c=%s:s=%s:r=10,' "$1" "$3"
  printf 'drawtext=fontfile=%s:text=%s:fontsize=h*0.5:fontcolor=white:x=(w-tw)/2:y=h*0.1,' "$font" "$2"
  printf 'drawtext=fontfile=%s:text=%%{pts\\\\:hms}:fontsize=h*0.13:fontcolor=white:x=(w-tw)/2:y=h*0.72,' "$font"
  printf 'drawbox=x=0:y=ih-8:w=iw:h=8:color=black@0.4:t=fill'
  printf '[ground];color=c=white:s=%sx8:r=10[bar];[ground][bar]overlay=x=-W+W*t/20:y=H-8:shortest=0,format=yuv420p' "$width"
}

# A tone whose pitch changes every second.
tone() {
  printf "aevalsrc=0.12*sin(2*PI*t*(%s+40*mod(floor(t)\\\\,5))):s=48000" "$1"
}

run() { ffmpeg -hide_banner -loglevel error -y "$@"; }

webm() {
  run -f lavfi -i "$(picture "$2" "$3" 320x240)" -t 20 -c:v libvpx -b:v 70k -g 20 -an "$1"
}

mp4() {
  run -f lavfi -i "$(picture "$2" "$3" 320x240)" -t 20 -c:v libx264 -profile:v baseline \
    -preset slow -crf 34 -pix_fmt yuv420p -g 20 -an -movflags +faststart "$1"
}

composition() {
  run -f lavfi -i "$(picture "$2" "$3" 640x360)" -f lavfi -i "$(tone "$4")" -t 20 \
    -c:v libx264 -preset slow -crf 34 -pix_fmt yuv420p -g 20 -c:a aac -b:a 32k -ac 1 \
    -movflags +faststart "$1"
}

audio() {
  run -f lavfi -i "$(tone "$2")" -t 20 -c:a libopus -b:a 24k -ac 1 "$1"
}

webm camera-1.webm 0x1d4b4f 1
webm camera-2.webm 0x4a3a63 2
webm camera-3.webm 0x5b4632 3
mp4 camera-4.mp4 0x2f4a2f 4
mp4 camera-5.mp4 0x57303a 5
composition composition-1.mp4 0x22303f 6 220
composition composition-2.mp4 0x3d3d3d 7 330
audio audio-1.webm 262
audio audio-2.webm 392

ls -l -- *.webm *.mp4
